package io.roundtrip.notify.guard.web;

import java.util.Locale;

/**
 * What a page needs to know of its request.
 *
 * @param site context path
 */
record HeldNewsPage(
    String projectKey, String projectName, String site, String token, Locale locale) {}
