"""A server of embeddings on loopback for tests: it answers what a test tells it to."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = tuple[int, bytes]
"""Status and body."""


@dataclass
class Heard:
    """Where the server is, and what it was asked."""

    address: str
    questions: list[dict[str, object]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)


@contextmanager
def listening(answer: Callable[[list[str]], Answer]) -> Iterator[Heard]:
    """A server that answers the texts of each question."""
    heard = Heard("")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            heard.questions.append(question)
            heard.paths.append(self.path)
            status, body = answer(question["input"])
            self.send_response(status)
            self.send_header("Location", "http://127.0.0.1:9/elsewhere")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            del args

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    heard.address = f"http://127.0.0.1:{server.server_address[1]}/v1#invented"
    try:
        yield heard
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def body_of(vectors: list[object]) -> bytes:
    """An answer in OpenAI's form, the last vector first, as a server may."""
    data = [{"object": "embedding", "index": place, "embedding": one} for place, one in enumerate(vectors)]
    return json.dumps({"object": "list", "data": data[::-1], "model": "invented"}).encode()


def by_length(texts: list[str]) -> Answer:
    """A vector for each text that tells its length."""
    return 200, body_of([[3.0 * len(text), 4.0 * len(text), 0.0] for text in texts])
