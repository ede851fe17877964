package io.roundtrip.notify.letter;

import io.roundtrip.host.CustomerSite;
import io.roundtrip.host.Site;
import io.roundtrip.notify.PublicLink;
import java.net.URI;
import java.util.Locale;

/** Which addresses customers can open. Jira's own is none, unless an administrator says so. */
final class Reach {
  private final Site site;
  private final CustomerSite customers;

  Reach(Site site, CustomerSite customers) {
    this.site = site;
    this.customers = customers;
  }

  /** The address, or "" when it leads to a Jira that customers do not reach. */
  String open(String address) {
    return PublicLink.isAt(address, site.baseUrl()) && !isReached() ? "" : address;
  }

  /** Whether a text leads readers to a Jira that they do not reach. */
  boolean leadsNowhere(String text) {
    if (isReached()) return false;
    URI jira = URI.create(site.baseUrl());
    String words = text.toLowerCase(Locale.ROOT);
    return jira.getHost() != null
        && (words.contains(("//" + jira.getHost() + jira.getPath()).toLowerCase(Locale.ROOT))
            || words.contains(
                ("//" + jira.getAuthority() + jira.getPath()).toLowerCase(Locale.ROOT)));
  }

  private boolean isReached() {
    return customers
        .address()
        .filter(address -> PublicLink.isAt(address, site.baseUrl()))
        .isPresent();
  }
}
