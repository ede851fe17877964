package minijira.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What the action of this thread works on. The dispatcher sets it before {@code execute()} and
 * clears it in a finally block.
 *
 * @param command the name after the exclamation mark of the URL ("default" for X!default.jspa), or
 *     null; never taken from a request parameter
 */
public record ActionContext(
    HttpServletRequest request, HttpServletResponse response, String command) {
  private static final ThreadLocal<ActionContext> CURRENT = new ThreadLocal<>();

  public static void set(ActionContext context) {
    CURRENT.set(context);
  }

  public static void clear() {
    CURRENT.remove();
  }

  /** The context of this thread, or an IllegalStateException outside an action. */
  public static ActionContext current() {
    ActionContext context = CURRENT.get();
    if (context == null) throw new IllegalStateException("no action runs on this thread");
    return context;
  }
}
