"""The bytes of a photo to what is kept of it: clean, copied small, drawn over, or with pixels destroyed.

jpeg, png    a file without anything but its picture
cleaning     whatever was handed in, as one of the two, upright
copies       the smaller copies for pages and lists, with arrows and words
masking      pixels destroyed in the original
codes        what the codes on a photo say
made_up      drawn photos to learn with
"""
