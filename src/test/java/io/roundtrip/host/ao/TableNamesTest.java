package io.roundtrip.host.ao;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.Test;

public class TableNamesTest {
  /**
   * Jira is told its schema in dbconfig.xml; the user's own may be another. A copy of the site in
   * the same database has tables of the same names.
   */
  @Test
  public void of_two_sites_in_one_database_none_is_taken_by_chance() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:two-sites")) {
      TableNames names = new TableNames("io.roundtrip");
      String prefix = prefix();
      for (String schema : new String[] {"COPY", "LIVE"}) {
        connection.createStatement().execute("CREATE SCHEMA " + schema);
        connection
            .createStatement()
            .execute("CREATE TABLE " + schema + ".\"" + prefix + "SEAL\" (ID BIGINT)");
      }

      assertThat(names.of(SealRow.class, connection)).isEmpty();
      connection.setSchema("LIVE");
      assertThat(names.of(SealRow.class, connection)).contains("\"LIVE\".\"" + prefix + "SEAL\"");
    }
  }

  @Test
  public void the_only_one_is_ours_whatever_its_schema() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:one-site")) {
      connection.createStatement().execute("CREATE SCHEMA LIVE");
      String table = "LIVE.\"" + prefix() + "SEAL\"";
      connection.createStatement().execute("CREATE TABLE " + table + " (ID BIGINT)");

      assertThat(new TableNames("io.roundtrip").of(SealRow.class, connection))
          .contains("\"LIVE\".\"" + prefix() + "SEAL\"");
    }
  }

  private static String prefix() {
    try {
      byte[] md5 =
          java.security.MessageDigest.getInstance("MD5")
              .digest("io.roundtrip".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      String hex = java.util.HexFormat.of().formatHex(md5);
      return "AO_" + hex.substring(hex.length() - 6).toUpperCase(java.util.Locale.ROOT) + "_";
    } catch (java.security.NoSuchAlgorithmException absent) {
      throw new AssertionError(absent);
    }
  }
}
