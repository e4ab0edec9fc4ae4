import { Module } from '@nestjs/common';
import { AnnounceSetUp } from './announce-set-up.ts';
import { SetUpController } from './set-up.controller.ts';
import { SetUpInstallation } from './set-up-installation.ts';

@Module({ controllers: [SetUpController], providers: [AnnounceSetUp, SetUpInstallation], exports: [AnnounceSetUp] })
export class SetUpModule {}
