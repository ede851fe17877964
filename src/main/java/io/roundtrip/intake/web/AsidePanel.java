package io.roundtrip.intake.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.intake.SetAside;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the template of the panel "Not used" sees. */
public final class AsidePanel extends AbstractJiraContextProvider {
  private final SetAside aside;
  private final ProblemTexts texts;

  public AsidePanel(SetAside aside, ProblemTexts texts) {
    this.aside = aside;
    this.texts = texts;
  }

  @Override
  public Map<String, Object> getContextMap(@Nullable ApplicationUser user, JiraHelper helper) {
    Issue issue = (Issue) Objects.requireNonNull(helper.getContextParams().get("issue"));
    return Map.of(
        "aside",
        new AsideView(aside.of(new IssueId(issue.getId())).stream().map(this::line).toList()));
  }

  private String line(Problem problem) {
    String text = texts.message(problem);
    return problem.field().isEmpty() ? text : problem.field() + ": " + text;
  }
}
