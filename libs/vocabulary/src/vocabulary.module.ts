import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CONCEPT, conceptSchema, VOCABULARY_CHANGE, vocabularyChangeSchema } from './concept/concept.schema';
import { ConceptService } from './concept/concept.service';
import { VocabularyStore } from './concept/vocabulary.store';
import { IGNORED_WORD, ignoredWordSchema, UNREAD, unreadSchema } from './unrecognised/unrecognised.schema';
import { UnrecognisedWords } from './unrecognised/unrecognised.service';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: CONCEPT, schema: conceptSchema },
      { name: VOCABULARY_CHANGE, schema: vocabularyChangeSchema },
      { name: UNREAD, schema: unreadSchema },
      { name: IGNORED_WORD, schema: ignoredWordSchema },
    ]),
  ],
  providers: [VocabularyStore, ConceptService, UnrecognisedWords],
  exports: [MongooseModule, VocabularyStore, ConceptService, UnrecognisedWords],
})
export class VocabularyModule {}
