package minijira.web;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** The request that the current thread serves. */
public final class RequestScope implements AutoCloseable {
  private static final ThreadLocal<RequestScope> CURRENT = new ThreadLocal<>();

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final @Nullable ApplicationUser user;
  private final WebResources resources = new WebResources();

  private RequestScope(
      HttpServletRequest request, HttpServletResponse response, @Nullable ApplicationUser user) {
    this.request = request;
    this.response = response;
    this.user = user;
  }

  static RequestScope open(
      HttpServletRequest request, HttpServletResponse response, @Nullable ApplicationUser user) {
    RequestScope scope = new RequestScope(request, response, user);
    CURRENT.set(scope);
    return scope;
  }

  /** Null outside of a request, for example in a job. */
  public static @Nullable RequestScope current() {
    return CURRENT.get();
  }

  public HttpServletRequest request() {
    return request;
  }

  public HttpServletResponse response() {
    return response;
  }

  public @Nullable ApplicationUser user() {
    return user;
  }

  WebResources resources() {
    return resources;
  }

  /** This request as a page sees it. */
  Request page() {
    return new Request(request, response, java.util.Map.of(), user);
  }

  @Override
  public void close() {
    CURRENT.remove();
  }
}
