package minijira.store;

/** The few words that differ between H2 and PostgreSQL. */
public enum Dialect {
  H2("VARCHAR(1000000)"),
  POSTGRES("TEXT");

  private final String longText;

  Dialect(String longText) {
    this.longText = longText;
  }

  static Dialect of(String jdbcUrl) {
    if (jdbcUrl.startsWith("jdbc:h2:")) return H2;
    if (jdbcUrl.startsWith("jdbc:postgresql:")) return POSTGRES;
    throw new IllegalArgumentException("H2 or PostgreSQL only, not " + jdbcUrl);
  }

  String translate(String ddl) {
    return ddl.replace("${text}", longText);
  }
}
