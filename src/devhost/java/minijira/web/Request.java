package minijira.web;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to a page.
 *
 * @param path the variables of the route's pattern
 * @param user null for anonymous
 */
public record Request(
    HttpServletRequest raw,
    HttpServletResponse rawResponse,
    Map<String, String> path,
    @Nullable ApplicationUser user) {

  /** A variable of the route's pattern, decoded. */
  public String path(String name) {
    String value = path.get(name);
    if (value == null) throw new IllegalArgumentException("the route has no {" + name + "}");
    return value;
  }

  /** A variable of the pattern as a number; anything else is 404. */
  public long id(String name) {
    try {
      return Long.parseLong(path(name));
    } catch (NumberFormatException e) {
      throw Halt.notFound("There is nothing with the id " + path(name) + ".");
    }
  }

  /** The first value of a parameter, or null. */
  public @Nullable String param(String name) {
    return raw.getParameter(name);
  }

  public String param(String name, String otherwise) {
    String value = raw.getParameter(name);
    return value == null ? otherwise : value;
  }

  /** A number; absent, empty or not a number is the other one. */
  public long number(String name, long otherwise) {
    try {
      return Long.parseLong(param(name, "").trim());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Every value of a parameter; empty if absent. */
  public List<String> params(String name) {
    String[] values = raw.getParameterValues(name);
    return values == null ? List.of() : List.of(values);
  }

  /** All parameters, in order, as the field and action layers want them. */
  public Map<String, String[]> form() {
    return new LinkedHashMap<>(raw.getParameterMap());
  }

  /** The body as JSON; anything else is 400. */
  public Map<String, Object> json() {
    try {
      return Json.object(raw.getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isPost() {
    return "POST".equals(raw.getMethod());
  }

  /** "/jira"; put it before every link. */
  public String contextPath() {
    return raw.getContextPath();
  }

  /** Where the person is, below the context path, with the query: /browse/RT-1?x=y. */
  public String here() {
    String query = raw.getQueryString();
    String path = raw.getRequestURI().substring(raw.getContextPath().length());
    return query == null ? path : path + "?" + query;
  }

  /** The signed-in user; anonymous is sent to the login page. */
  public ApplicationUser requireUser() {
    if (user == null) throw Halt.login();
    return user;
  }

  /** The signed-in administrator; others get 403. */
  public ApplicationUser requireAdmin() {
    ApplicationUser someone = requireUser();
    if (!People.isAdmin(someone)) throw Halt.forbidden("Only administrators may open this page.");
    return someone;
  }

  public boolean isAdmin() {
    return user != null && People.isAdmin(user);
  }

  /** The user's language, or the site's if anonymous. */
  public Locale locale() {
    return Locales.of(user);
  }

  /** The value for the hidden field atl_token of every form. */
  public String xsrfToken() {
    return XsrfTokens.of(raw, rawResponse);
  }

  /** The web resources of this page. */
  public WebResources resources() {
    return WebResources.current();
  }
}
