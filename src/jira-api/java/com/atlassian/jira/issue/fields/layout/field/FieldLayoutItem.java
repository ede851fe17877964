package com.atlassian.jira.issue.fields.layout.field;

import com.atlassian.jira.issue.fields.OrderableField;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public interface FieldLayoutItem {
  OrderableField getOrderableField();

  String getFieldDescription();

  boolean isHidden();

  boolean isRequired();

  String getRendererType();
}
