package io.roundtrip.host.web;

import com.atlassian.jira.security.JiraAuthenticationContext;
import io.roundtrip.host.Banner;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.jira.RequestMemory;
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

  /** The one panel of a page that says it; Jira may ask a panel twice, for its label too. */
  private record Spokesman(String panel) {}

  /**
   * What the template of a panel sees: its view, and the notices above it. Of several panels of one
   * page the first has them.
   */
  public Map<String, Object> around(String name, Object view) {
    boolean says =
        RequestMemory.of(Spokesman.class, () -> new Spokesman(name)).panel().equals(name);
    return Map.of(
        name, view, "notices", says ? banner.lately(access.isAdministrator()) : List.of());
  }

  List<String> notices(boolean below) {
    return banner.fresh(access.isAdministrator(), below);
  }
}
