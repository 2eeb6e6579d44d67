"""PDF bytes and a signer to signed PDF bytes, and the verification of them."""
