package io.roundtrip.host.jira;

import com.atlassian.jira.web.ExecutingHttpRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;

/** What is worth remembering while Jira answers one request of one person, and no longer. */
public final class RequestMemory {
  private RequestMemory() {}

  /** The one of this request; outside of a request a new one each time. */
  public static <T> T of(Class<T> type, Supplier<T> first) {
    HttpServletRequest request = ExecutingHttpRequest.get();
    if (request == null) return first.get();
    Object there = request.getAttribute(type.getName());
    if (type.isInstance(there)) return type.cast(there);
    T made = first.get();
    request.setAttribute(type.getName(), made);
    return made;
  }
}
