package io.roundtrip.notify;

import io.roundtrip.host.CustomerSite;
import io.roundtrip.host.Site;
import io.roundtrip.kernel.LocalHost;
import io.roundtrip.kernel.ServerPath;
import io.roundtrip.kernel.WebAddresses;
import io.roundtrip.kernel.WebAddresses.Named;
import java.util.List;
import java.util.Optional;

/**
 * Where customers get to. This Jira is no such place unless an administrator says so, and a
 * loopback or private address is none but where that is what was said. What other names stand for
 * cannot be known. Every text that people at work write for customers is asked here: where it is
 * typed, and once more when it goes into a letter.
 */
public final class Reach {
  private final Site site;
  private final CustomerSite customers;

  public Reach(Site site, CustomerSite customers) {
    this.site = site;
    this.customers = customers;
  }

  /** Whether a text leads readers where they do not get. Reads the store where it could. */
  public boolean leadsNowhere(String text) {
    Place jira = Place.of(site.baseUrl());
    List<Named> doubtful =
        WebAddresses.in(text, host -> host.equals(jira.host()) || LocalHost.is(host)).stream()
            .filter(to -> jira.holds(to) || isNobodys(to, jira))
            .toList();
    if (doubtful.isEmpty()) return false;
    Optional<Place> said = customers.address().map(Place::of);
    boolean reached = said.filter(place -> jira.holds(place.top())).isPresent();
    return !doubtful.stream()
        .allMatch(to -> reached && jira.holds(to) || said.filter(at -> at.holds(to)).isPresent());
  }

  /** The text, or "" when it leads readers where they do not get. */
  public String open(String text) {
    return leadsNowhere(text) ? "" : text;
  }

  /** As if nobody had released what leads readers where they do not get. */
  public ItemNow open(ItemNow item) {
    return new ItemNow(
        item.id(),
        item.project(),
        open(item.projectName()),
        open(item.publicTitle()),
        open(item.publicLink()),
        item.nature(),
        item.status(),
        open(item.owner()),
        item.eta(),
        open(item.workaround()),
        item.restricted(),
        item.isReadable());
  }

  /** A link to where each reader is alone, or this Jira under such a name. */
  private static boolean isNobodys(Named to, Place jira) {
    if (!LocalHost.is(to.host())) return false;
    return to.link() || to.port() && !jira.isWholeHost() && jira.isAbove(to.path());
  }

  /** A host and what lies below a path there, whatever the port. */
  private record Place(Named top) {
    private static final Named NONE = new Named("", "", false, false);

    static Place of(String address) {
      return new Place(
          WebAddresses.in(address, any -> true).stream()
              .filter(Named::link)
              .findFirst()
              .orElse(NONE));
    }

    String host() {
      return top.host();
    }

    boolean isWholeHost() {
      return isAbove("");
    }

    boolean isAbove(String path) {
      return ServerPath.isBelow(path, top.path());
    }

    /** A word without a dot, a port or a path may be no host. */
    boolean holds(Named to) {
      boolean meant = to.link() || to.port() || host().indexOf('.') >= 0 || !isWholeHost();
      return meant && to.host().equals(host()) && isAbove(to.path());
    }
  }
}
