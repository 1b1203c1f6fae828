"""How many, how much, and about what: tolls, sums of money, agendas, results and messages."""
