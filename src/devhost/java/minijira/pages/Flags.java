package minijira.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import minijira.web.Request;
import minijira.web.Response;

/**
 * A message that the next page shows at its top right: type, title, issue key, text in a cookie.
 */
final class Flags {
  private Flags() {}

  static Response then(Request request, Response response, String title) {
    return then(request, response, "success", title, "", "");
  }

  static Response then(
      Request request, Response response, String type, String title, String issueKey, String text) {
    String value =
        URLEncoder.encode(String.join("\n", type, title, issueKey, text), StandardCharsets.UTF_8)
            .replace("+", "%20");
    request
        .rawResponse()
        .addHeader(
            "Set-Cookie",
            "minijira.flag="
                + value
                + "; Path="
                + request.contextPath()
                + "; Max-Age=60; SameSite=Lax");
    return response;
  }
}
