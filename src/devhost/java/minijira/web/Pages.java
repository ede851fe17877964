package minijira.web;

import java.io.IOException;

/** What the parts below this package need of it to show a page. */
public final class Pages {
  private Pages() {}

  public static void send(Response response, Request request) throws IOException {
    Front.send(response, request.raw(), request.rawResponse());
  }

  /** A document of the plugin in the site's look. */
  public static String decorated(Request request, String document, PageFrame.Kind otherwise) {
    return Frames.decorate(request, document, otherwise);
  }

  /** Whether the password was asked for in the last ten minutes. */
  public static boolean confirmedByPassword(Request request) {
    return WebSudo.confirmed(request.raw());
  }

  /** Sends the person to the password page. */
  public static void askPassword(Request request) throws IOException {
    request.rawResponse().sendRedirect(WebSudo.pageFor(request.raw()));
  }
}
