/* words.h - every word that documents say by themselves, in each language that Losange writes.
 *
 * A constant table, not gettext: a document's language is the project's, which is not the interface's, and a
 * writer in a thread must not change the locale; so composers and layout take their words from here only.
 * Each %s of a pattern stands for what the comment names, in that order: whole sentences, never pieces of
 * one. Typography is the report builder's: plain spaces and quotes here.
 */
#pragma once

#include "language.h"

G_BEGIN_DECLS

/* One value for each audience of a charter: institution, tutor, learner, all. */
#define LSG_N_WORD_AUDIENCES 4

typedef struct {
  /* pages */
  const char *contents;
  const char *table;
  const char *figure;
  const char *continued; /* behind a caption that is repeated */
  const char *cover;     /* label of the cover in the list of pages */
  const char *untitled;

  /* cover and record */
  const char *charters[LSG_N_WORD_AUDIENCES]; /* the title, which says whose it is */
  const char *organisation;
  const char *audience;
  const char *version;
  const char *date;
  const char *audiences[LSG_N_WORD_AUDIENCES];
  const char *audience_sentences[LSG_N_WORD_AUDIENCES];
  const char *purpose;
  const char *purpose_texts[LSG_N_WORD_AUDIENCES];
  const char *readers;
  const char *path;
  const char *path_learners;      /* title, duration, number of learners */
  const char *path_duration_only; /* title, duration */
  const char *path_learners_only; /* title, number of learners */
  const char *version_dated;      /* version, date */
  const char *version_only_dated; /* date */
  const char *footer_version;     /* version */
  const char *author;
  const char *revision;
  const char *record;
  const char *cover_note;         /* number of interventions in words */
  const char *cover_note_one;
  const char *subject;            /* programme */
  const char *cover_alternative;  /* number of diamonds */
  const char *cover_empty;        /* alternative of a figure without diamonds */

  /* key figures */
  const char *in_brief;
  const char *key_answer[LSG_N_WORD_AUDIENCES]; /* tutors and learners are spoken to */
  const char *key_inactivity[LSG_N_WORD_AUDIENCES];
  const char *key_feedback[LSG_N_WORD_AUDIENCES];
  const char *key_per_learner;
  const char *nothing_to_show;    /* in place of a generated part without data */

  /* profiles */
  const char *profiles_caption;
  const char *profile;
  const char *mission;
  const char *ask_for;

  /* services */
  const char *services_caption;
  const char *code;
  const char *service;
  const char *moment;
  const char *minutes;
  const char *structural;
  const char *conjunctural;
  const char *together;
  const char *services_for;        /* number of learners */
  const char *services_for_one;
  const char *services_rate;       /* minutes, path, learners, rate */
  const char *services_rate_virtual; /* minutes, virtual minutes, path, learners, rate */
  const char *services_virtual;    /* minutes of sessions, minutes of work, factor */
  const char *services_virtual_mixed; /* minutes of sessions, minutes of work */
  const char *missing_durations;   /* number in words */
  const char *missing_duration;

  /* channels */
  const char *channels_caption;
  const char *channel;
  const char *use;
  const char *who_answers;
  const char *delay;
  const char *live;
  const char *channels_hours;      /* the tutors' hours */

  /* signatures */
  const char *signatories[3];      /* institution, tutor, learner */
  const char *name;
  const char *capacities[3];       /* what each signatory says of themselves */
  const char *signed_on;
  const char *mention;
  const char *copies;              /* number in words */
} LsgWords;

const LsgWords *lsg_words_get  (LsgLanguage language);

/* @pattern with each %s replaced by the next argument; the arguments end with NULL. */
char           *lsg_words_fill (const char *pattern,
                                const char *first,
                                ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
