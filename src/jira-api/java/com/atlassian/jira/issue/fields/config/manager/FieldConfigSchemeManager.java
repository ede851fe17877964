package com.atlassian.jira.issue.fields.config.manager;

import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.Collections;
import java.util.List;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public interface FieldConfigSchemeManager {
  List<IssueType> ALL_ISSUE_TYPES = Collections.singletonList(null);
}
