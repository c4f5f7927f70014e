/**
 * Properties that a letter or two stand for in the files that handlers and ribbon functions are: those that never leave them. Nothing here
 * is stored, sent, read from a file, or Office's: other files, and other versions, would not know it. A test holds this list to that.
 */
export const SHORTENED = `
  acknowledgeable addresses askingFrom atMost because bodyText callMs cameThroughList certainty check clock
  conversationIndexBytes correct deadlineMs decision deviceCache direct directory evidence exchange facts familiar
  findings followsSetting inReplyTo infoBar insists isFamiliar isFrom isInvitation isKnownList isOpen languages
  limited listsUrl lookUp mayFetch messageId needs newOutsideDomain newlyMade openedWith operation original
  ownReplies ownerWords params passed personalIssues policyUrl quotedHeader reachedAtOpen readMore roaming
  secondSign senderAskedNotTo sizeInPolicy sizesOf soFar source startedAt stillReached stored stormWords
  subjectPrefix threadHints truncated unknownList unprompted unread wantsMore wasBcc
`
  .trim()
  .split(/\s+/);
