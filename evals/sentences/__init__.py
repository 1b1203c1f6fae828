"""One hundred sentences of ours in two languages over all types of PLOVER: `python -m evals.sentences`."""
