package io.roundtrip.setup.check.jira;

import com.atlassian.templaterenderer.TemplateRenderer;
import io.roundtrip.kernel.Text;
import io.roundtrip.setup.check.Leftovers;
import io.roundtrip.setup.check.Look;
import io.roundtrip.setup.check.Sample;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every template of ours, rendered by Jira with sample values. */
public final class RenderedTemplates {
  private static final int LONGEST = 300;

  /** What Jira gives an editor; so it draws nothing of its own around it. */
  private static final Map<String, Object> JIRAS =
      Map.of("displayParameters", Map.of("noHeader", "true"));

  private final TemplateRenderer jira;
  private final List<Sample> samples;

  public RenderedTemplates(TemplateRenderer jira, List<Sample> samples) {
    this.jira = jira;
    this.samples = List.copyOf(samples);
  }

  /**
   * @param templates all there are; one without a sample counts as missing
   */
  public Look look(Collection<String> templates) {
    Set<String> missing = new LinkedHashSet<>();
    Set<String> unknown = new HashSet<>(templates);
    for (Sample sample : samples) {
      unknown.remove(sample.template());
      for (Map<String, Object> context : sample.contexts())
        wrong(sample.template(), context).forEach(missing::add);
    }
    unknown.stream().sorted().map(name -> name + ": no sample").forEach(missing::add);
    return new Look(templates.size(), new ArrayList<>(missing));
  }

  private List<String> wrong(String template, Map<String, Object> context) {
    StringWriter html = new StringWriter();
    Map<String, Object> all = new HashMap<>(JIRAS);
    all.putAll(context);
    try {
      jira.render(template, all, html);
    } catch (IOException | RuntimeException refused) {
      return List.of(template + ": " + said(refused));
    }
    return Leftovers.in(html.toString(), context.keySet()).stream()
        .map(left -> template + ": " + left)
        .toList();
  }

  /** What was rendered was ours, so its words may be repeated. */
  private static String said(Exception refused) {
    String text = Text.oneLine(String.valueOf(refused.getMessage()));
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
