package io.roundtrip.portal;

import io.roundtrip.host.CustomerSite;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.UnsubscribeLinks;
import java.util.Optional;

/** The links that go into every mail. */
final class SignedLinks implements UnsubscribeLinks {
  private final Tokens tokens;
  private final CustomerSite site;

  SignedLinks(Tokens tokens, CustomerSite site) {
    this.tokens = tokens;
    this.site = site;
  }

  @Override
  public Optional<String> of(ContactId contact, ProjectId project) {
    return site.address().map(address -> address + PATH + tokens.unsubscribe(contact, project));
  }
}
