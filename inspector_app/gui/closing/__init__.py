"""講評・受領: the talk at the end of a visit, the contractor's words, the signature of receipt."""
