package com.atlassian.mail;

import jakarta.mail.Multipart;
import java.io.Serializable;
import java.util.Map;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public class Email implements Serializable {
  public Email(String to) {
    throw new UnsupportedOperationException("contract only");
  }

  public Email(String to, String cc, String bcc) {
    throw new UnsupportedOperationException("contract only");
  }

  protected void loadDefaultHeaders() {
    throw new UnsupportedOperationException("contract only");
  }

  public Email setFrom(String from) {
    throw new UnsupportedOperationException("contract only");
  }

  public Email setFromName(String fromName) {
    throw new UnsupportedOperationException("contract only");
  }

  public Email setTo(String to) {
    throw new UnsupportedOperationException("contract only");
  }

  public Email setSubject(String subject) {
    throw new UnsupportedOperationException("contract only");
  }

  public Email setCc(String cc) {
    throw new UnsupportedOperationException("contract only");
  }

  public Email setBcc(String bcc) {
    throw new UnsupportedOperationException("contract only");
  }

  public Email setReplyTo(String replyTo) {
    throw new UnsupportedOperationException("contract only");
  }

  public Email setInReplyTo(String inReplyTo) {
    throw new UnsupportedOperationException("contract only");
  }

  public Email setBody(String body) {
    throw new UnsupportedOperationException("contract only");
  }

  public Email setMimeType(String mimeType) {
    throw new UnsupportedOperationException("contract only");
  }

  /** jakarta.mail on 11, javax.mail on 10. */
  public Email setMultipart(Multipart multipart) {
    throw new UnsupportedOperationException("contract only");
  }

  public Email setEncoding(String encoding) {
    throw new UnsupportedOperationException("contract only");
  }

  public Email setExcludeSubjectPrefix(boolean excludeSubjectPrefix) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getFrom() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getFromName() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getTo() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getSubject() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getCc() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getBcc() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getReplyTo() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getInReplyTo() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getBody() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getMimeType() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getEncoding() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getMessageId() {
    throw new UnsupportedOperationException("contract only");
  }

  public void setMessageId(String messageId) {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isExcludeSubjectPrefix() {
    throw new UnsupportedOperationException("contract only");
  }

  public void addHeader(String headerName, String headerValue) {
    throw new UnsupportedOperationException("contract only");
  }

  public String removeHeader(String headerName) {
    throw new UnsupportedOperationException("contract only");
  }

  public Map getHeaders() {
    throw new UnsupportedOperationException("contract only");
  }
}
