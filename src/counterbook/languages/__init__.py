"""One pack a language: how it writes deadlines, money, dates, and orders its words."""
