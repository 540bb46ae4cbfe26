/* channel-words.c - see channel-words.h. */
#include "channel-words.h"

static const struct {
  const char  *names[2]; /* by LsgLanguage */
  gboolean     live;
  LsgDirection direction;
} usual[LSG_N_USUAL_CHANNELS] = {
  { { [LSG_LANGUAGE_FR] = "Courriel", [LSG_LANGUAGE_EN] = "E-mail" }, FALSE, LSG_DIRECTION_TWO_WAY },
  { { [LSG_LANGUAGE_FR] = "Forum", [LSG_LANGUAGE_EN] = "Forum" }, FALSE, LSG_DIRECTION_MANY_WAY },
  { { [LSG_LANGUAGE_FR] = "Annonces", [LSG_LANGUAGE_EN] = "Announcements" }, FALSE, LSG_DIRECTION_ONE_WAY },
  { { [LSG_LANGUAGE_FR] = "Classe virtuelle", [LSG_LANGUAGE_EN] = "Virtual class" }, TRUE, LSG_DIRECTION_MANY_WAY },
  { { [LSG_LANGUAGE_FR] = "Téléphone", [LSG_LANGUAGE_EN] = "Telephone" }, TRUE, LSG_DIRECTION_TWO_WAY },
  { { [LSG_LANGUAGE_FR] = "Messagerie instantanée", [LSG_LANGUAGE_EN] = "Instant messaging" }, TRUE,
    LSG_DIRECTION_TWO_WAY },
};

const char *
lsg_words_get_channel (guint       index,
                       LsgLanguage language)
{
  g_return_val_if_fail (index < LSG_N_USUAL_CHANNELS, "");

  return usual[index].names[language];
}

gboolean
lsg_channel_is_usually_live (guint index)
{
  g_return_val_if_fail (index < LSG_N_USUAL_CHANNELS, FALSE);

  return usual[index].live;
}

LsgDirection
lsg_channel_get_usual_direction (guint index)
{
  g_return_val_if_fail (index < LSG_N_USUAL_CHANNELS, LSG_DIRECTION_TWO_WAY);

  return usual[index].direction;
}
