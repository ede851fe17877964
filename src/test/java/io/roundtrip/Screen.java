package io.roundtrip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without scripts: somebody looks at pages and sends their forms. */
public final class Screen {
  private final String base;
  private final Connection session =
      Jsoup.newSession().ignoreHttpErrors(true).header("Accept", "text/html");
  private int status;

  public Screen(String base, String user) {
    this.base = base;
    if (Remote.given()) session.header("Authorization", Tokens.header(base, user));
    else post("/login.jsp", Map.of("os_username", user, "os_password", user));
  }

  public Document open(String path) {
    return read(session.newRequest(base + path));
  }

  /** What somebody sends who never saw the form. */
  public Document post(String path, Map<String, String> values) {
    return read(session.newRequest(base + path).data(values).method(Connection.Method.POST));
  }

  /** Asks for the page; the password is asked for once more, as Jira does of administrators. */
  public Document openAsAdministrator(String path) {
    Document page = open(path);
    Element password = page.selectFirst("input[name=webSudoPassword]");
    if (password == null) return page;
    Remote.needsOwnHost("the administrator's password");
    password.val("admin");
    return press(page.expectFirst("#login-form-submit"));
  }

  /** Presses a button: its form is sent as it is filled in now. */
  public Document press(Element button) {
    Connection request = ((FormElement) button.closest("form")).submit();
    return read(request.ignoreHttpErrors(true).header("Accept", "text/html"));
  }

  /** Of the last answer. */
  public int status() {
    return status;
  }

  private Document read(Connection request) {
    try {
      Connection.Response response = request.execute();
      status = response.statusCode();
      return response.parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
