package io.roundtrip.canonical.suggest.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.canonical.suggest.SuggestSimilar;
import io.roundtrip.canonical.suggest.jira.WhyTexts;
import io.roundtrip.host.jira.Access;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What says the same as an issue that is there. */
@Path("issues/{issueKey}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class AlikeResource {
  private final Access access;
  private final SuggestSimilar suggest;
  private final WhyTexts texts;

  public AlikeResource(Access access, SuggestSimilar suggest, WhyTexts texts) {
    this.access = access;
    this.suggest = suggest;
    this.texts = texts;
  }

  @GET
  public SuggestionsJson get(
      @PathParam("issueKey") String issueKey, @QueryParam("limit") @DefaultValue("5") int limit) {
    return SuggestionsJson.of(
        suggest.of(
            access.issue("issueKey", issueKey), SuggestionsResource.near(limit), access.user()),
        texts);
  }
}
