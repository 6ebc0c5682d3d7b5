"""What the desk receives, in every form: JSON after the contract, tables, pages, and the check of them."""
