package io.roundtrip.cases;

import io.roundtrip.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/**
 * One way in which the link in a mail is asked for, without cookie or log-in.
 *
 * @param name of the person whose link it is
 * @param type of the body; "" = none is named
 * @param before what somebody put between the address and the token
 * @param behind what somebody put behind it
 * @param stops whether mail stops by it
 */
record Click(
    String name,
    String method,
    String type,
    String body,
    String before,
    String behind,
    boolean stops) {
  static final String FORM = "application/x-www-form-urlencoded";
  static final String WORD = "List-Unsubscribe=One-Click";
  private static final String PARTS =
      "--cut\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
          + "One-Click\r\n--cut--\r\n";
  private static final String UTM = "utm_source=mail&utm_medium=x";

  /** As RFC 8058 has them, and as mail programs do it. */
  static List<Click> all() {
    return List.of(
        new Click("Get", "GET", "", "", "", "", false),
        new Click("Head", "HEAD", "", "", "", "", false),
        new Click("Utmget", "GET", "", "", UTM, UTM, false),
        post("Form", FORM, WORD, "", ""),
        post("Parts", "multipart/form-data; boundary=cut", PARTS, "", ""),
        post("Empty", FORM, "", "", ""),
        post("Bare", "", "", "", ""),
        post("Before", FORM, WORD, UTM, ""),
        post("Behind", "multipart/form-data; boundary=cut", PARTS, "", UTM));
  }

  private static Click post(String name, String type, String body, String before, String behind) {
    return new Click(name, "POST", type, body, before, behind, true);
  }

  Visitor.Answer by(Visitor visitor, String link) {
    String at = link;
    if (!before.isEmpty()) at = at.replace("?", "?" + before + "&");
    if (!behind.isEmpty()) at = at + "&" + behind;
    HttpRequest.Builder request = visitor.request(at);
    if (!type.isEmpty()) request.header("Content-Type", type);
    return visitor.send(
        request
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build());
  }
}
