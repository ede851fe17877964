package minijira.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Looks at pages and fills in their forms, as a browser without scripts does. */
final class Visitor {
  private final String base;
  private final Connection session =
      Jsoup.newSession().ignoreHttpErrors(true).header("Accept", "text/html");
  private int status;
  private String url = "";

  Visitor(String base, String user) {
    this.base = base;
    if (!user.isEmpty())
      read(
          session
              .newRequest(base + "/login.jsp")
              .data("os_username", user)
              .data("os_password", user)
              .method(Connection.Method.POST));
  }

  Document get(String path) {
    return read(session.newRequest(base + path));
  }

  /** Sends the form with these values in place of what stands in it. */
  Document submit(Element form, Map<String, String> values) {
    Connection request = ((FormElement) form).submit();
    request.ignoreHttpErrors(true).header("Accept", "text/html");
    values.forEach(
        (name, value) -> {
          Connection.KeyVal field = request.data(name);
          if (field == null) request.data(name, value);
          else field.value(value);
        });
    return read(request);
  }

  /** Presses a button that sends its form: the one around it, or the one it names. */
  Document press(Element button) {
    Element form =
        button.hasAttr("form")
            ? button.ownerDocument().getElementById(button.attr("form"))
            : button.closest("form");
    return submit(
        form,
        button.hasAttr("name") ? Map.of(button.attr("name"), button.attr("value")) : Map.of());
  }

  /** Of the last answer. */
  int status() {
    return status;
  }

  /** Where the last answer came from, below the context path. */
  String path() {
    return url.substring(base.length());
  }

  String cookie(String name) {
    return session.cookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private Document read(Connection request) {
    try {
      Connection.Response response = request.execute();
      status = response.statusCode();
      url = response.url().toString();
      return response.contentType() != null && response.contentType().contains("html")
          ? response.parse()
          : Jsoup.parse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
