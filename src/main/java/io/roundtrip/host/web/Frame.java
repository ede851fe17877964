package io.roundtrip.host.web;

import com.atlassian.jira.security.JiraAuthenticationContext;
import io.roundtrip.host.Banner;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.jira.Access;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Around a page or panel: who reads it, in which language, and what stands above it. */
public final class Frame {
  private final Access access;
  private final Banner banner;
  private final Phrases phrases;
  private final JiraAuthenticationContext session;

  public Frame(Access access, Banner banner, Phrases phrases, JiraAuthenticationContext session) {
    this.access = access;
    this.banner = banner;
    this.phrases = phrases;
    this.session = session;
  }

  public Access access() {
    return access;
  }

  public Phrases phrases() {
    return phrases;
  }

  public Locale locale() {
    return session.getLocale();
  }

  /** What the template of a panel sees: its view, and the notices above it. */
  public Map<String, Object> around(String name, Object view) {
    return Map.of(name, view, "notices", banner.lately(access.isAdministrator()));
  }

  List<String> notices() {
    return banner.fresh(access.isAdministrator());
  }
}
