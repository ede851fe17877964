package io.roundtrip.portal.web;

import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.templaterenderer.TemplateRenderer;
import io.roundtrip.host.Languages;
import io.roundtrip.kernel.Refused;
import io.roundtrip.portal.StopLimit;
import io.roundtrip.portal.UnsubscribePage;
import io.roundtrip.portal.UnsubscribeView;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The link in every mail. GET shows a page and changes nothing, because mail scanners open links;
 * POST acts, by the page's button or by a mail program's one-click (RFC 8058), without cookie or
 * log-in. The signed link is the permission: whoever has it could read the mail.
 */
@UnrestrictedAccess
public class UnsubscribeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY = 429;

  /** A lost key is put back by a person. */
  private static final String TEN_MINUTES = "600";

  private static final String TEMPLATE = "templates/portal/unsubscribe.vm";

  private final transient UnsubscribePage page;
  private final transient StopLimit limit;
  private final transient PageStyle style;
  private final transient TemplateRenderer templates;

  public UnsubscribeServlet(
      UnsubscribePage page, StopLimit limit, PageStyle style, TemplateRenderer templates) {
    this.page = page;
    this.limit = limit;
    this.style = style;
    this.templates = templates;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(true, () -> page.look(token(request), language(request)), request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean again = "again".equals(request.getParameter("act"));
    answer(
        again, () -> page.act(token(request), again, () -> language(request)), request, response);
  }

  /**
   * First whether it is too often, then what is asked for; how it is answered comes last.
   *
   * @param looks whether it is no stop
   */
  private void answer(
      boolean looks,
      Supplier<Optional<UnsubscribeView>> view,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try {
      if (!busy(held(request, looks), request, response))
        answer(view.get(), language(request), response);
    } catch (Refused refused) {
      if (refused.kind() != Refused.Kind.UNAVAILABLE) throw refused;
      response.setHeader("Retry-After", TEN_MINUTES);
      Locale language = language(request);
      answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE, page.rests(language), language, response);
    }
  }

  /** Jira's server says where a request came from; what a header says is anybody's word. */
  private Optional<Duration> held(HttpServletRequest request, boolean looks) {
    String address = request.getRemoteAddr();
    return looks ? limit.look(token(request), address) : limit.stop(token(request), address);
  }

  private boolean busy(
      Optional<Duration> wait, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (wait.isEmpty()) return false;
    response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
    Locale language = language(request);
    answer(TOO_MANY, page.busy(language), language, response);
    return true;
  }

  private void answer(Optional<UnsubscribeView> view, Locale language, HttpServletResponse response)
      throws IOException {
    if (view.isPresent()) answer(HttpServletResponse.SC_OK, view.get(), language, response);
    else answer(HttpServletResponse.SC_NOT_FOUND, page.unknown(language), language, response);
  }

  private void answer(
      int status, UnsubscribeView shown, Locale language, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Language", language.toLanguageTag());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", style.policy());
    templates.render(TEMPLATE, Map.of("view", shown), response.getWriter());
  }

  /**
   * The browser's wish, never the person's record: the answer must not tell whether we know
   * anybody.
   */
  private static Locale language(HttpServletRequest request) {
    return Languages.wanted(request.getHeader("Accept-Language"));
  }

  private static String token(HttpServletRequest request) {
    String token = request.getParameter("t");
    return token == null ? "" : token;
  }
}
