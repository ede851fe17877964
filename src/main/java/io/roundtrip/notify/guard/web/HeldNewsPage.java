package io.roundtrip.notify.guard.web;

import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Rules;
import java.util.Locale;

/**
 * What a page needs to know of its request.
 *
 * @param site context path
 * @param rules of the project
 * @param start first of the batches that are shown
 */
record HeldNewsPage(
    String projectKey,
    String projectName,
    String site,
    String token,
    Locale locale,
    UserKey reader,
    Rules rules,
    int start) {

  String list(int from) {
    String page = site + "/secure/RoundtripHeldNews.jspa?projectKey=" + projectKey;
    return from == 0 ? page : page + "&start=" + from;
  }

  String settings() {
    return site + "/secure/RoundtripSettings!default.jspa?projectKey=" + projectKey;
  }
}
