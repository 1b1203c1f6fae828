"""What is true of a language: script, matching keys, words, clitics, sentences, lemmas, and lexicons as data files.

Everything that matches text matches *keys* (:mod:`isnad.language.keys`); everything that is shown is the stored text. The two are
held together by offsets, never by searching again.
"""

from isnad.language.keys import Keyed, fold, fold_once, keyed_article
from isnad.language.lemmas import lemma
from isnad.language.matcher import Hit, Matcher
from isnad.language.script import letters_language
from isnad.language.sentences import sentences
from isnad.language.words import Word, words

__all__ = ["Hit", "Keyed", "Matcher", "Word", "fold", "fold_once", "keyed_article", "lemma", "letters_language", "sentences", "words"]
