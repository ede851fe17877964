package io.roundtrip.host.web;

import com.atlassian.jira.web.action.JiraWebActionSupport;
import io.roundtrip.host.jira.Access;
import io.roundtrip.kernel.Text;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page of ours; its template shows the notices first. */
public abstract class FramedAction extends JiraWebActionSupport {
  private static final int VERSION_DIGITS = 18;

  private final @Nullable Frame frame;

  /**
   * @param frame null only where the self-check renders the template of an action made of nothing
   */
  protected FramedAction(@Nullable Frame frame) {
    this.frame = frame;
  }

  protected final Access access() {
    return Objects.requireNonNull(frame).access();
  }

  /** The version that a form was written with; one that does not say is an older one. */
  protected static long seen(@Nullable String version) {
    return version != null && Text.isDigits(version, VERSION_DIGITS) ? Long.parseLong(version) : -1;
  }

  /** As {@link #seen}; what no version can be is an older one. */
  protected static int small(@Nullable String version) {
    long seen = seen(version);
    return seen > Integer.MAX_VALUE ? -1 : (int) seen;
  }

  /** Whether this page itself says what an administrator can do about it. */
  protected boolean saysWhatToDo() {
    return false;
  }

  /** Whether the page says this below, so that it is not said twice. */
  protected boolean says(String notice) {
    return false;
  }

  /** For the template; see {@link io.roundtrip.host.Banner}. */
  public final List<String> getNotices() {
    if (frame == null) return List.of();
    return frame.notices(saysWhatToDo()).stream().filter(notice -> !says(notice)).toList();
  }
}
