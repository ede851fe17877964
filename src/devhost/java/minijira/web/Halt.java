package minijira.web;

/**
 * Ends a page early with a plain answer. The router turns it into an error page, or into JSON for
 * callers that do not want HTML.
 */
public final class Halt extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  private Halt(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** To the login page and back; 401 on REST, and for a token or password that is wrong. */
  public static Halt login() {
    return new Halt(401, "Please log in.");
  }

  public static Halt forbidden(String message) {
    return new Halt(403, message);
  }

  public static Halt notFound(String message) {
    return new Halt(404, message);
  }

  public static Halt badRequest(String message) {
    return new Halt(400, message);
  }

  public static Halt of(int status, String message) {
    return new Halt(status, message);
  }

  public int status() {
    return status;
  }
}
