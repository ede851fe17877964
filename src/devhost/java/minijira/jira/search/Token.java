package minijira.jira.search;

/** A piece of a query. Offset counts from 0. */
record Token(Kind kind, String text, int offset) {
  enum Kind {
    WORD,
    QUOTED,
    SIGN,
    END
  }

  boolean is(String wordOrSign) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(wordOrSign);
  }
}
