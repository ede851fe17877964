package minijira.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** What the running webwork action may ask for. */
public final class ActionContext implements AutoCloseable {
  private static final ThreadLocal<ActionContext> CURRENT = new ThreadLocal<>();

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final @Nullable String command;

  private ActionContext(
      HttpServletRequest request, HttpServletResponse response, @Nullable String command) {
    this.request = request;
    this.response = response;
    this.command = command;
  }

  public static ActionContext open(
      HttpServletRequest request, HttpServletResponse response, @Nullable String command) {
    ActionContext context = new ActionContext(request, response, command);
    CURRENT.set(context);
    return context;
  }

  /** IllegalStateException outside of an action. */
  public static ActionContext current() {
    ActionContext context = CURRENT.get();
    if (context == null) throw new IllegalStateException("no action runs on this thread");
    return context;
  }

  public HttpServletRequest request() {
    return request;
  }

  public HttpServletResponse response() {
    return response;
  }

  /** "save" of X!save.jspa; null without one. */
  public @Nullable String command() {
    return command;
  }

  @Override
  public void close() {
    CURRENT.remove();
  }
}
