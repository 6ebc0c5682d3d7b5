"""A server of embeddings: what is sent, what is taken, and that texts go nowhere else."""

import json
import socket
import threading

import pytest

from synopse.encoders import Lenient, open_encoder
from synopse.encoders.endpoint import BATCH, Endpoint, open_endpoint
from synopse.errors import EncoderTrouble, UnusableEncoder
from tests.encoders.loopback import Answer, body_of, by_length, listening


def test_texts_are_sent_in_batches_and_vectors_come_back_in_order() -> None:
    def numbered(texts: list[str]) -> Answer:
        return 200, body_of([[1.0, float(text)] for text in texts])

    texts = [str(number) for number in range(2 * BATCH + 3)]
    with listening(numbered) as heard:
        vectors = open_encoder(heard.address).encode(texts)
    assert vectors is not None
    assert vectors.shape == (len(texts), 2)
    assert (vectors[:, 1] / vectors[:, 0]).round(6).tolist() == [float(text) for text in texts]
    assert [len(str(question["input"]).split(",")) for question in heard.questions] == [BATCH, BATCH, 3]
    assert set(heard.paths) == {"/v1/embeddings"}
    assert {str(question["model"]) for question in heard.questions} == {"invented"}


def test_vectors_are_brought_to_length_one() -> None:
    with listening(by_length) as heard:
        vectors = open_encoder(heard.address).encode(["eins", "drei"])
    assert vectors is not None
    assert vectors.round(6).tolist() == [[0.6, 0.8, 0.0], [0.6, 0.8, 0.0]]


def test_the_whole_address_may_be_given() -> None:
    with listening(by_length) as heard:
        open_encoder(heard.address.replace("/v1#", "/v1/embeddings#")).encode(["eins"])
    assert heard.paths == ["/v1/embeddings"]


def test_no_texts_ask_nobody() -> None:
    with listening(by_length) as heard:
        assert open_endpoint(heard.address).encode([]).shape == (0, 0)
    assert heard.questions == []


ONE = b'{"index": 0, "embedding": [1]}'
WRONG: dict[str, tuple[Answer, str]] = {
    "refused": ((404, b"{}"), "the server answers 404 Not Found"),
    "redirected": ((302, b""), "the server answers 302 Found"),
    "no JSON": ((200, b"<html>"), "no JSON with data, index and embedding"),
    "no data": ((200, b'{"error": "no such model"}'), "no JSON with data, index and embedding"),
    "data is no list": ((200, b'{"data": 3}'), "no JSON with data, index and embedding"),
    "an index that is none": ((200, b'{"data": [{"index": [], "embedding": [1]}]}'), "no JSON with data"),
    "too few": ((200, body_of([[1.0, 2.0]])), "2 texts were sent and 1 vectors came back"),
    "too many": ((200, body_of([[1.0], [1.0], [1.0]])), "2 texts were sent and 3 vectors came back"),
    "twice the same": ((200, b'{"data": [%s, %s]}' % (ONE, ONE)), "not numbered from 0 to 1"),
    "other lengths": ((200, body_of([[1.0, 2.0], [1.0]])), "not of one length"),
    "words": ((200, body_of(["a", "b"])), "not of one length, or no numbers"),
    "bare numbers": ((200, body_of([1.0, 2.0])), "no lists of numbers"),
    "not a number": ((200, body_of([[float("nan")], [1.0]])), "a number that is none"),
    "zeros": ((200, body_of([[0.0, 0.0], [1.0, 0.0]])), "a vector has no length"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_answer_is_named(case: str) -> None:
    answer, reason = WRONG[case]
    with listening(lambda _: answer) as heard, pytest.raises(EncoderTrouble) as trouble:
        open_encoder(heard.address).encode(["eins", "zwei"])
    assert str(trouble.value).startswith(f"encoder {heard.address}: ")
    assert reason in str(trouble.value)


def test_a_server_that_is_silent_is_not_waited_for() -> None:
    ended = threading.Event()

    def late(texts: list[str]) -> Answer:
        ended.wait(10)
        return by_length(texts)

    with listening(late) as heard:
        impatient = Endpoint(heard.address, ("127.0.0.1",), patience=0.05)
        with pytest.raises(EncoderTrouble, match=r"no answer within 0\.05 s"):
            impatient.encode(["eins"])
        ended.set()


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def test_a_server_that_is_not_there_is_named() -> None:
    address = f"http://127.0.0.1:{free_port()}/v1#invented"
    with pytest.raises(EncoderTrouble, match="refused"):
        open_encoder(address).encode(["eins"])


REFUSED = {
    "http://93.184.216.34/v1#m": "neither this machine nor a private network",
    "http://[2606:2800:220:1::1]:80/v1#m": "neither this machine nor a private network",
    "http://[::ffff:8.8.8.8]:80/v1#m": "neither this machine nor a private network",
    "http://169.254.169.254/v1#m": "neither this machine nor a private network",
    "http://127.0.0.1:8000/v1": "name the model behind #",
    "http://user:key@127.0.0.1:8000/v1#m": "without user, key or query",
    "http://127.0.0.1:8000/v1?key=1#m": "without user, key or query",
    "http://127.0.0.1:eighty/v1#m": "no valid address",
    "http://[127.0.0.1/v1#m": "no valid address",
    "http:///v1#m": "no valid address",
    "https://127.0.0.1/v1#m": "give path:FOLDER or http://HOST:PORT/v1#MODEL",
    "some-model": "give path:FOLDER or http://HOST:PORT/v1#MODEL",
    "hub/some-model": "give path:FOLDER or http://HOST:PORT/v1#MODEL",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_local_or_not_whole_is_refused(name: str) -> None:
    with pytest.raises(UnusableEncoder) as trouble:
        open_encoder(name)
    assert str(trouble.value).startswith(f"encoder {name}: ")
    assert REFUSED[name] in str(trouble.value)


def test_a_private_network_will_do() -> None:
    assert open_endpoint("http://192.168.178.20:11434/v1#m").name == "http://192.168.178.20:11434/v1#m"


def test_the_first_trouble_is_told_and_ends_it() -> None:
    told: list[EncoderTrouble] = []
    answers = iter((by_length(["eins"]), (500, b"")))
    with listening(lambda _: next(answers)) as heard:
        lenient = Lenient(open_encoder(heard.address), told.append)
        assert lenient.encode(["eins"]) is not None
        assert lenient.encode(["eins"]) is None
        assert lenient.encode(["eins"]) is None
    assert [trouble.reason for trouble in told] == ["the server answers 500 Internal Server Error"]
    assert len(heard.questions) == 2
    assert json.dumps(heard.questions[0]["input"]) == '["eins"]'
