"""Stories as pages: one self-contained HTML file a story, and an index.

Fonts, style and script are inside; a page opens from disk, prints, and asks nothing of any network. Its interface is in Arabic and
in English, switched in place; every content item keeps the direction of its own words.
"""

from isnad.report.pages import index_page, story_page

__all__ = ["index_page", "story_page"]
