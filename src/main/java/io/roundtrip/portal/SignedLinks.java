package io.roundtrip.portal;

import io.roundtrip.host.Site;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.UnsubscribeLinks;

/** The links that go into every mail. */
final class SignedLinks implements UnsubscribeLinks {
  private static final String PATH = "/plugins/servlet/roundtrip/unsubscribe";
  private final Tokens tokens;
  private final Site site;

  SignedLinks(Tokens tokens, Site site) {
    this.tokens = tokens;
    this.site = site;
  }

  @Override
  public String of(ContactId contact, ProjectId project) {
    return site.baseUrl() + PATH + "?t=" + tokens.unsubscribe(contact, project);
  }
}
