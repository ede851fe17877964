package minijira.pages;

import static minijira.pages.Html.attr;

import jakarta.servlet.http.Cookie;
import java.util.List;
import minijira.web.Request;

/** Light, dark, or as the system: a cookie of the browser, not of the account. */
final class Theme {
  static final String COOKIE = "minijira.theme";
  static final List<String> ALL = List.of("light", "dark", "system");

  private Theme() {}

  static String of(Request request) {
    Cookie[] cookies = request.raw().getCookies();
    if (cookies != null)
      for (Cookie cookie : cookies)
        if (cookie.getName().equals(COOKIE) && ALL.contains(cookie.getValue()))
          return cookie.getValue();
    return "light";
  }

  /** The attributes of the html element, as AUI 10 has them. */
  static List<Html.Attr> attributes(Request request) {
    String theme = of(request);
    return List.of(
        attr("data-theme", "dark:dark light:light"),
        attr("data-color-mode", theme.equals("system") ? null : theme),
        attr("data-color-mode-auto", theme.equals("system") ? "" : null));
  }
}
