package minijira.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The atl_token: a random value in a cookie that a form must repeat. It ends in lin or lout; a
 * token made while logged out does not count afterwards.
 */
public final class XsrfTokens {
  public static final String PARAMETER = "atl_token";
  public static final String COOKIE = "atlassian.xsrf.token";
  static final String HEADER = "X-Atlassian-Token";
  private static final SecureRandom RANDOM = new SecureRandom();

  private XsrfTokens() {}

  /** The token of this browser; made, and sent as a cookie, if there is none that fits. */
  public static String of(HttpServletRequest request, @Nullable HttpServletResponse response) {
    String kept = kept(request);
    return kept != null ? kept : renew(request, response);
  }

  /** The token of this browser or null. */
  static @Nullable String kept(HttpServletRequest request) {
    if (request.getAttribute(COOKIE) instanceof String made) return made;
    Cookie[] cookies = request.getCookies();
    if (cookies != null)
      for (Cookie cookie : cookies)
        if (cookie.getName().equals(COOKIE) && cookie.getValue().endsWith(suffix()))
          return cookie.getValue();
    return null;
  }

  static boolean fits(HttpServletRequest request, @Nullable String token) {
    String kept = kept(request);
    return kept != null && token != null && MessageDigest.isEqual(bytes(kept), bytes(token));
  }

  /** The rule for forms: the parameter fits, or the header says no-check. */
  static boolean passes(HttpServletRequest request) {
    return noCheck(request) || fits(request, request.getParameter(PARAMETER));
  }

  static boolean noCheck(HttpServletRequest request) {
    String header = request.getHeader(HEADER);
    return "no-check".equals(header) || "nocheck".equals(header);
  }

  private static String renew(HttpServletRequest request, @Nullable HttpServletResponse response) {
    byte[] random = new byte[20];
    RANDOM.nextBytes(random);
    String token = HexFormat.of().formatHex(random) + suffix();
    request.setAttribute(COOKIE, token);
    if (response != null) {
      Cookie cookie = new Cookie(COOKIE, token);
      cookie.setPath(WebServer.CONTEXT);
      cookie.setHttpOnly(true);
      response.addCookie(cookie);
    }
    return token;
  }

  private static String suffix() {
    RequestScope scope = RequestScope.current();
    return scope != null && scope.user() != null ? "_lin" : "_lout";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
