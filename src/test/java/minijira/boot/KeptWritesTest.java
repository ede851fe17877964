package minijira.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A node that is killed loses nothing that its database has said yes to. */
public class KeptWritesTest {
  @Rule public final TemporaryFolder folders = new TemporaryFolder();

  @Test
  public void the_h2_file_is_written_at_each_commit_and_not_half_a_second_later() throws Exception {
    try (Database database = Database.open("h2", folders.newFolder().toPath());
        Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement();
        ResultSet delay =
            statement.executeQuery(
                "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME ="
                    + " 'WRITE_DELAY'")) {
      assertThat(delay.next()).isTrue();
      assertThat(delay.getInt(1)).isZero();
    }
  }
}
