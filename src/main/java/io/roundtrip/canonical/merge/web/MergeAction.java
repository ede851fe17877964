package io.roundtrip.canonical.merge.web;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.roundtrip.host.web.Frame;
import io.roundtrip.host.web.FramedAction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The merge form as a page of its own; the keys stand in the address. It shows nothing of the
 * issues: the form asks for them by REST, which looks at permissions.
 */
@LicensedOnly
@SupportedMethods(RequestMethod.GET)
public class MergeAction extends FramedAction {
  private static final String SCRIPT = "io.roundtrip.jira:canonical-merge";
  private static final Pattern KEY = Pattern.compile("\\A[A-Z][A-Z0-9_]*+-[0-9]++");
  private static final int MOST = 100;

  private final PageBuilderService page;
  private List<String> feedback = List.of();
  private String into = "";
  private @Nullable MergeView view;

  public MergeAction(Frame frame, PageBuilderService page) {
    super(frame);
    this.page = page;
  }

  @Override
  public String doDefault() {
    return doExecute();
  }

  @Override
  public String doExecute() {
    if (access().viewer() == null) return PERMISSION_VIOLATION_RESULT;
    page.assembler().resources().requireWebResource(SCRIPT);
    String site = getHttpRequest().getContextPath();
    String first = feedback.isEmpty() ? "" : feedback.get(0);
    view =
        new MergeView(
            getText("roundtrip.canonical.merge.title"),
            String.join(",", feedback),
            into,
            first.isEmpty() ? site + "/" : site + "/browse/" + first,
            getText(
                first.isEmpty()
                    ? "roundtrip.canonical.merge.nothing"
                    : "roundtrip.canonical.screen.loading"));
    return INPUT;
  }

  public void setFeedback(String[] keys) {
    feedback = Arrays.stream(keys).map(MergeAction::key).filter(k -> !k.isEmpty()).toList();
    feedback = feedback.stream().distinct().limit(MOST).toList();
  }

  public void setInto(String key) {
    into = key(key);
  }

  /** What does not look like a key is dropped: it would be echoed. */
  private static String key(String given) {
    String key = given.strip().toUpperCase(Locale.ROOT);
    return KEY.matcher(key).matches() ? key : "";
  }

  public @Nullable MergeView getView() {
    return view;
  }
}
