package io.roundtrip.host.ao;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Text;
import net.java.ao.Query;

/**
 * "project:version", unique in a table that keeps every version of something of a project in a row
 * of its own. The newest is the row written last: its number may be spoilt.
 */
public final class Edition {
  private static final int DIGITS = 9;
  private static final int NONE = -1;

  private Edition() {}

  public static String of(ProjectId project, int version) {
    return project.value() + ":" + version;
  }

  public static Query newest(ProjectId project) {
    return Query.select().where("PROJECT_ID = ?", project.value()).order("ID DESC").limit(1);
  }

  /** What took the place of a row. */
  public static Query after(long project, long id) {
    return Query.select().where("PROJECT_ID = ? AND ID > ?", project, id);
  }

  /**
   * An edition that names no version says nothing against it.
   *
   * @throws IllegalArgumentException where the row says two things of itself
   */
  public static void check(String edition, int version) {
    int written = written(edition);
    if (written != NONE && written != version)
      throw new IllegalArgumentException("another edition");
  }

  /** Of a row that cannot be read: the next one is to be beyond both. */
  public static int highest(String edition, int version) {
    return Math.max(written(edition), version);
  }

  private static int written(String edition) {
    String version = edition.substring(edition.indexOf(':') + 1);
    return edition.contains(":") && Text.isDigits(version, DIGITS)
        ? Integer.parseInt(version)
        : NONE;
  }
}
