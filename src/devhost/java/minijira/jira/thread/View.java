package minijira.jira.thread;

/**
 * The index as a thread saw it first. While the thread is set up, issues made since are not in it.
 * Once it has grown old, neither are those changed since; Jira's would hold them as they were.
 *
 * @param at milliseconds
 */
public record View(long at, boolean fresh) {
  /** Everything there is. */
  public static final View ALL = new View(Long.MAX_VALUE, true);
}
