/**
 * Properties that a letter or two stand for in the files that handlers and ribbon functions are: those that never leave them. Nothing here
 * is stored, sent, read from a file, or Office's: other files, and other versions, would not know it. A test holds this list to that.
 */
export const SHORTENED = `
  acknowledgeable addresses atMost because bodyText callMs cameThroughList certainty check conversationIndexBytes
  deadlineMs decision deviceCache directory evidence exchange facts familiar findings followsSetting infoBar inReplyTo
  insists isFamiliar isFrom isInvitation isKnownList limited listsUrl lookUp mayFetch messageId needs newlyMade
  openedWith original ownerWords ownReplies params personalIssues policyUrl quotedHeader reachedAtOpen secondSign
  senderAskedNotTo sizeInPolicy sizesOf startedAt stillReached stormWords subjectPrefix threadHints truncated
  unknownList unprompted unread wasBcc
`
  .trim()
  .split(/\s+/);
